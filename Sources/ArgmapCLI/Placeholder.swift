/// ArgmapCLI.
