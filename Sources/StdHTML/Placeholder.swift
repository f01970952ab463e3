import StdModel
