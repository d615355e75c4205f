"""The every-screen gate: what no screen may fall below, one rule a file, and the sheet a person looks through.

The rules look at the window as it is shown now. Who walks from screen to screen is `kiosk.demo.gate_walk`.
"""
