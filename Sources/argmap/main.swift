internal import ArgmapCLI
