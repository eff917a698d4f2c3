/// The program's version, said nowhere else.
package let programVersion = "0.1.0"
