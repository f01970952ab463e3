print("stdc")
