"""How different colours look: CIEDE2000, to people with all three cones and to those who lack one kind."""

from __future__ import annotations

import numpy as np

# Machado, Oliveira and Fernandes (2009), A physiologically-based model for simulation of color vision deficiency,
# IEEE Transactions on Visualization and Computer Graphics 15: 1291-1298, severity 1.0, on linear RGB.
EYES = {
    "all three cones": np.eye(3),
    "no red cones": np.array([[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
                              [-0.003882, -0.048116, 1.051998]]),
    "no green cones": np.array([[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
                                [-0.011820, 0.042940, 0.968881]]),
    "no blue cones": np.array([[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
                               [0.004733, 0.691367, 0.303900]]),
}  # fmt: skip
_TO_XYZ = np.array([[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
                    [0.0193339, 0.1191920, 0.9503041]])  # fmt: skip


def lab(colour: str, eyes: np.ndarray = EYES["all three cones"]) -> np.ndarray:
    """Return a colour in CIE Lab (D65), as these eyes see it."""
    rgb = np.array([int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)])
    linear = np.where(rgb <= 0.04045, rgb / 12.92, ((rgb + 0.055) / 1.055) ** 2.4)
    xyz = _TO_XYZ @ np.clip(eyes @ linear, 0, 1) / _TO_XYZ.sum(axis=1)
    f = np.where(xyz > 216 / 24389, np.cbrt(xyz), (24389 / 27 * xyz + 16) / 116)
    return np.array([116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])])


def difference(one: np.ndarray, other: np.ndarray) -> float:
    """Return CIEDE2000 of two colours in Lab (Sharma, Wu and Dalal 2005, Color Research and Application 30: 21-30)."""
    mean_c = (np.hypot(*one[1:]) + np.hypot(*other[1:])) / 2
    stretch = 0.5 * (1 - np.sqrt(mean_c**7 / (mean_c**7 + 25.0**7)))
    a = np.array([one[1], other[1]]) * (1 + stretch)
    b = np.array([one[2], other[2]])
    chroma, hue = np.hypot(a, b), np.degrees(np.arctan2(b, a)) % 360
    turn = 0.0 if chroma.prod() == 0 else (hue[1] - hue[0] + 180) % 360 - 180
    light, colour = other[0] - one[0], chroma[1] - chroma[0]
    tint = 2 * np.sqrt(chroma.prod()) * np.sin(np.radians(turn / 2))
    mean_l, mean_c = (one[0] + other[0]) / 2, chroma.mean()
    mean_h = hue.sum() if chroma.prod() == 0 else (hue[0] + turn / 2) % 360
    t = (1 - 0.17 * _cos(mean_h - 30) + 0.24 * _cos(2 * mean_h) + 0.32 * _cos(3 * mean_h + 6)
         - 0.20 * _cos(4 * mean_h - 63))  # fmt: skip
    s_l = 1 + 0.015 * (mean_l - 50) ** 2 / np.sqrt(20 + (mean_l - 50) ** 2)
    s_c, s_h = 1 + 0.045 * mean_c, 1 + 0.015 * mean_c * t
    twist = -2 * np.sqrt(mean_c**7 / (mean_c**7 + 25.0**7)) * np.sin(
        np.radians(60 * np.exp(-(((mean_h - 275) / 25) ** 2))))  # fmt: skip
    parts = light / s_l, colour / s_c, tint / s_h
    return float(np.sqrt(sum(part**2 for part in parts) + twist * parts[1] * parts[2]))


def _cos(degrees: float) -> float:
    return float(np.cos(np.radians(degrees)))
