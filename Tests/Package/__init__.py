"""The Debian package, installed into a clean Debian: the program, its papers, its units, and an upgrade."""
