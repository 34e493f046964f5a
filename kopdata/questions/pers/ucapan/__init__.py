"""A sentence before it is said: its words, its phrases, how each can be read, what the data says.

`vocabulary` tells the words, `grammar` who belongs to whom, `senses` which measures that can be;
`points` are the numbers with every way to understand them (`ways`), `states` what the data says,
and `check` gives the verdict.
"""
