"""The program as a process: killed, out of space, under other settings, with hostile content and closed streams.

Whatever happens to a run, the published edition is one complete version, the former or the new one.
"""
