"""What may be asked on the command line: commands, options, and the words of their help."""
