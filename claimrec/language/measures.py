"""A number in its unit in, the same in the unit that numbers of its measure are compared in out.

The factors are those of the units' definitions. What is told in one system is mostly rounded when it is told in the
other, so a converted number spans a little more than it says.
"""

from __future__ import annotations

from attrs import evolve

from claimrec.model.quantities import Quantity

BASE = {
    "t": ("kg", 1_000.0), "g": ("kg", 0.001), "lb": ("kg", 0.45359237), "oz": ("kg", 0.028349523125),
    "km": ("m", 1_000.0), "cm": ("m", 0.01), "mm": ("m", 0.001), "mi": ("m", 1_609.344), "ft": ("m", 0.3048),
    "yd": ("m", 0.9144), "in": ("m", 0.0254), "ha": ("m²", 10_000.0), "km²": ("m²", 1_000_000.0),
    "acre": ("m²", 4_046.8564224), "h": ("s", 3_600.0), "min": ("s", 60.0), "day": ("s", 86_400.0),
    "week": ("s", 604_800.0), "year": ("month", 12.0), "ml": ("l", 0.001), "gal": ("l", 3.785411784),
    "mph": ("km/h", 1.609344), "kn": ("km/h", 1.852), "bp": ("points", 0.01),
    "W": ("MW", 0.000001), "kW": ("MW", 0.001), "GW": ("MW", 1_000.0), "Wh": ("MWh", 0.000001), "kWh": ("MWh", 0.001),
    "GWh": ("MWh", 1_000.0), "TWh": ("MWh", 1_000_000.0), "GB": ("MB", 1_000.0), "TB": ("MB", 1_000_000.0),
    "kV": ("V", 1_000.0), "mg": ("kg", 0.000001), "µg": ("kg", 0.000000001), "kt": ("kg", 1_000_000.0),
    "nmi": ("m", 1_852.0), "m³": ("l", 1_000.0), "cl": ("l", 0.01), "m/s": ("km/h", 3.6), "mi²": ("m²", 2_589_988.0),
    "Gbps": ("Mbps", 1_000.0), "kHz": ("Hz", 1_000.0), "MHz": ("Hz", 1_000_000.0), "GHz": ("Hz", 1_000_000_000.0),
    "decade": ("month", 120.0), "century": ("month", 1_200.0),
}  # fmt: skip
# Units of the customary system, with the metric ones in which a rounded number is told instead.
CUSTOMARY = {
    "lb": "kg", "oz": "g", "mi": "km", "ft": "m", "yd": "m", "in": "cm", "acre": "ha", "gal": "l", "mph": "km/h",
}  # fmt: skip
CONVERTED = 0.02  # of a number, which converting it into the other system may round away
HALF, ROUNDED = 0.5, 0.02  # of a larger unit, which rounding to whole ones may take away; at most so much of the number
FREEZING, FAHRENHEIT, DEGREES = 32.0, 1.8, 0.5  # °F of 0 °C; °F to a °C; what converting may round away, in °C


def in_base(value: Quantity, unit: str) -> Quantity:
    """A number in the unit that numbers of its measure are compared in: 3 t as 3,000 kg.

    >>> str(in_base(Quantity(3, 3, "t"), "t")), str(in_base(Quantity(100, 100, "mi"), "mi"))
    ('3,000 kg', '157,716 to 164,153 m')
    """
    if unit == "°F":
        return metric(value, unit)
    base, factor = BASE.get(unit, (unit, 1.0))
    if base == unit:
        return value
    return _spanning(value, factor, base, CONVERTED if unit in CUSTOMARY else 0.0)


def in_unit(value: Quantity, unit: str, to: str) -> Quantity:
    """A number in another unit of its measure; in its own where the two are of unlike measures. What is told in whole
    larger units may have been rounded to them.

    >>> str(in_unit(Quantity(28, 28, "km²"), "km²", "ha")), str(in_unit(Quantity(3, 3, "ha"), "ha", "kg"))
    ('2,750 to 2,850 ha', '3 ha')
    """
    (base, factor), (other, size) = BASE.get(to, (to, 1.0)), BASE.get(unit, (unit, 1.0))
    if unit == to or other != base:
        return evolve(value, unit=unit)
    whole = float(value.low).is_integer() and float(value.high).is_integer()
    off = HALF if size > factor and whole else 0.0
    low, high = value.low - min(off, ROUNDED * abs(value.low)), value.high + min(off, ROUNDED * abs(value.high))
    systems = {unit in CUSTOMARY, to in CUSTOMARY}
    return _spanning(evolve(value, low=low, high=high), size / factor, to, CONVERTED if len(systems) > 1 else 0.0)


def metric(value: Quantity, unit: str) -> Quantity:
    """A number in a customary unit in the metric one that is used instead; any other as it is.

    >>> str(metric(Quantity(100, 100, "acre"), "acre"))
    '39.6592 to 41.2779 ha'
    """
    if unit == "°F":
        low, high = ((end - FREEZING) / FAHRENHEIT for end in (value.low, value.high))
        return evolve(value, low=round(low - DEGREES, 1), high=round(high + DEGREES, 1), unit="°C")
    to = CUSTOMARY.get(unit)
    if to is None:
        return value
    base, factor = BASE[unit]
    return _spanning(value, factor / (1.0 if to == base else BASE[to][1]), to, CONVERTED)


def _spanning(value: Quantity, factor: float, unit: str, rounded: float) -> Quantity:
    return evolve(value, low=value.low * factor * (1 - rounded), high=value.high * factor * (1 + rounded), unit=unit)
