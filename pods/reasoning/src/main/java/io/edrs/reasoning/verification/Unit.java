package io.edrs.reasoning.verification;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A unit of measure: what it measures and how many of the base unit one of it is (SI, and the units people write beside it).
 *
 * @param kind what it measures; units of one kind convert into each other
 */
record Unit(String kind, BigDecimal factor, BigDecimal offset) {

    private static final Pattern MONEY = Pattern.compile("[A-Z]{3}");
    private static final Map<String, Unit> EXACT = new HashMap<>();
    private static final Map<String, Unit> ANY_CASE = new HashMap<>();

    static {
        define("duration", "1", "second seconds sec secs", "s");
        define("duration", "0.001", "millisecond milliseconds msec", "ms");
        define("duration", "60", "minute minutes mins", "min");
        define("duration", "3600", "hour hours hrs hr", "h");
        define("duration", "86400", "day days", "d");
        define("duration", "604800", "week weeks", "wk");
        define("months", "1", "month months", "mo");
        define("months", "3", "quarter quarters", "");
        define("months", "12", "year years yr yrs", "");
        define("months", "120", "decade decades", "");
        define("length", "1", "metre metres meter meters", "m");
        define("length", "0.001", "millimetre millimetres millimeter millimeters", "mm");
        define("length", "0.01", "centimetre centimetres centimeter centimeters", "cm");
        define("length", "1000", "kilometre kilometres kilometer kilometers", "km");
        define("length", "0.3048", "foot feet", "ft");
        define("length", "0.0254", "inch inches", "");
        define("length", "0.9144", "yard yards", "yd");
        define("length", "1609.344", "mile miles", "mi");
        define("length", "1852", "nmi", "");
        define("area", "1", "sqm", "m2 m²");
        define("area", "1000000", "", "km2 km²");
        define("area", "0.09290304", "sqft", "ft2 ft²");
        define("area", "10000", "hectare hectares", "ha");
        define("area", "4046.8564224", "acre acres", "");
        define("volume", "1", "litre litres liter liters", "l L");
        define("volume", "0.001", "millilitre millilitres milliliter milliliters", "ml mL");
        define("volume", "1000", "", "m3 m³");
        define("volume", "3.785411784", "gallon gallons", "gal");
        define("mass", "1", "gram grams gramme grammes", "g");
        define("mass", "0.001", "milligram milligrams", "mg");
        define("mass", "1000", "kilogram kilograms kilo kilos", "kg");
        define("mass", "1000000", "tonne tonnes ton tons", "t");
        define("mass", "453.59237", "pound-weight lbs lb", "");
        define("mass", "28.349523125", "ounce ounces", "oz");
        define("speed", "3600", "", "m/s");
        define("speed", "1000", "kph kmh", "km/h");
        define("speed", "1609.344", "mph", "");
        define("speed", "1852", "knot knots", "kn kt");
        define("data", "1", "byte bytes", "B");
        define("data", "1000", "kilobyte kilobytes", "KB kB");
        define("data", "1000000", "megabyte megabytes", "MB");
        define("data", "1000000000", "gigabyte gigabytes", "GB");
        define("data", "1000000000000", "terabyte terabytes", "TB");
        define("data", "1000000000000000", "petabyte petabytes", "PB");
        define("data", "1024", "", "KiB");
        define("data", "1048576", "", "MiB");
        define("data", "1073741824", "", "GiB");
        define("data", "1099511627776", "", "TiB");
        define("data rate", "1", "kbps", "kbit/s Kbps");
        define("data rate", "1000", "mbps", "Mbit/s Mbps");
        define("data rate", "1000000", "gbps", "Gbit/s Gbps");
        define("power", "1", "watt watts", "W");
        define("power", "1000", "kilowatt kilowatts", "kW");
        define("power", "1000000", "megawatt megawatts", "MW");
        define("power", "735.49875", "horsepower", "hp PS");
        define("energy", "1", "", "Wh");
        define("energy", "1000", "", "kWh");
        define("energy", "1000000", "", "MWh");
        define("voltage", "1", "volt volts", "V");
        define("voltage", "1000", "kilovolt kilovolts", "kV");
        define("current", "1", "ampere amperes amp amps", "A");
        define("current", "0.001", "", "mA");
        define("frequency", "1", "hertz", "Hz");
        define("frequency", "1000", "kilohertz", "kHz");
        define("frequency", "1000000", "megahertz", "MHz");
        define("frequency", "1000000000", "gigahertz", "GHz");
        define("pressure", "1", "pascal pascals", "Pa");
        define("pressure", "100000", "bar bars", "");
        define("pressure", "6894.757", "psi", "");
        define("share", "1", "percent pct", "%");
        define("share", "0.1", "permille", "‰");
        EXACT.put("°C", new Unit("temperature", BigDecimal.ONE, BigDecimal.ZERO));
        ANY_CASE.put("celsius", EXACT.get("°C"));
        EXACT.put("°F", new Unit("temperature", new BigDecimal("0.5555555556"), new BigDecimal("-32")));
        ANY_CASE.put("fahrenheit", EXACT.get("°F"));
        money("EUR", "€", "euro euros eur");
        money("USD", "$", "dollar dollars usd");
        money("GBP", "£", "pound pounds gbp");
        money("CHF", "Fr.", "franc francs chf");
        money("JPY", "¥", "yen jpy");
        money("NOK", "NOK", "nok");
        money("SEK", "SEK", "sek");
        money("DKK", "DKK", "dkk");
        money("PLN", "zł", "zloty pln");
        money("CNY", "CNY", "yuan renminbi cny");
        money("INR", "₹", "rupee rupees inr");
        money("CAD", "CAD", "cad");
        money("AUD", "AUD", "aud");
    }

    private static void define(String kind, String factor, String words, String symbols) {
        var unit = new Unit(kind, new BigDecimal(factor), BigDecimal.ZERO);
        for (var word : words.split(" ")) {
            ANY_CASE.put(word, unit);
        }
        for (var symbol : symbols.split(" ")) {
            EXACT.put(symbol, unit);
        }
    }

    /** Money of one currency is no amount of another: rates move. */
    private static void money(String code, String symbol, String words) {
        var unit = new Unit(code, BigDecimal.ONE, BigDecimal.ZERO);
        EXACT.put(symbol, unit);
        for (var word : words.split(" ")) {
            ANY_CASE.put(word, unit);
        }
    }

    /** The unit written so after a number, or null. */
    static @Nullable Unit of(String written) {
        if (written.isEmpty()) {
            return null;
        }
        var exact = EXACT.get(written);
        return exact != null ? exact : ANY_CASE.get(written.toLowerCase(Locale.ROOT));
    }

    /** The unit a word names by itself, without a number before it; symbols of one or two letters mean too much else. */
    static @Nullable Unit named(String word) {
        return word.length() < 3 ? null : ANY_CASE.get(word.toLowerCase(Locale.ROOT));
    }

    /** Whether it is of a kind that people put in each other's place: money of any currency, time of any length. */
    boolean comparable(Unit other) {
        return family().equals(other.family());
    }

    private String family() {
        return kind.equals("duration") || kind.equals("months") ? "time" : MONEY.matcher(kind).matches() ? "money" : kind;
    }

    /** A value in the base unit. */
    BigDecimal base(BigDecimal value) {
        return value.add(offset).multiply(factor);
    }
}
