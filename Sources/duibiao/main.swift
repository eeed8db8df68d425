print("duibiao")
