"""Detour, speed and start of straight lines that meet official travel times.

They are fitted so that the 20 hospitals of Extremadura give Eurostat's official shares of its people beyond 20 and
beyond 45 minutes of healthcare, 33.22 and 3.29 % (2020), within 0.3 points: they give 33.34 and 3.07 %.  Two figures of
one region: a calibration, and no law.
"""

CALIBRATED_DETOUR, CALIBRATED_SPEED, CALIBRATED_START = 1.3, 100.0, 3.5  # without unit, km/h, minutes
