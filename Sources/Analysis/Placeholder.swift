/// Analysis.
