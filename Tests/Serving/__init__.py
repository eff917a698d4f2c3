"""The program as a server and as a watcher: in Chromium, under hostile requests, and behind nginx."""
