# The training plan (P2).
