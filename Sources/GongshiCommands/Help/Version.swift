/// The program's version, which is written nowhere else.
package let programVersion = "0.2.0"
