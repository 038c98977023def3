package io.edrs.reasoning.verification;

import java.util.ArrayList;
import java.util.List;

/** Checks the numbers, units and dates of a claim against a ground. */
final class Amounts {

    private Amounts() {}

    /** The numbers, dates and units of the claim that the ground does not give, each as a phrase; empty when all agree. */
    static List<String> foreign(Reading claim, Ground ground) {
        var foreign = new ArrayList<String>();
        for (var date : claim.dates()) {
            if (dates(ground).stream().noneMatch(date::within)) {
                foreign.add(date.text());
            }
        }
        for (var quantity : claim.quantities()) {
            if (!given(quantity, ground) && !Arithmetic.gives(quantity, claim)) {
                foreign.add(quantity.text());
            }
        }
        for (var unit : claim.units()) {
            var beside = claim.quantities().stream().filter(quantity -> unit.equals(quantity.unit())).toList();
            var excused = beside.isEmpty() ? readings(ground).stream().noneMatch(reading -> reading.units().stream().anyMatch(unit::comparable))
                    : beside.stream().anyMatch(quantity -> convertible(quantity, ground));
            if (!excused && readings(ground).stream().noneMatch(reading -> reading.units().contains(unit))) {
                foreign.add("the unit " + name(unit, claim));
            }
        }
        return foreign;
    }

    private static boolean given(Quantity quantity, Ground ground) {
        if (ground.quantities().stream().anyMatch(quantity::same)) {
            return true;
        }
        return year(quantity, ground.own()) || ground.around().stream().anyMatch(reading -> reading.quantities().stream().anyMatch(quantity::same) || year(quantity, reading));
    }

    private static boolean convertible(Quantity quantity, Ground ground) {
        return java.util.stream.Stream.concat(ground.quantities().stream(), ground.around().stream().flatMap(reading -> reading.quantities().stream()))
                .anyMatch(other -> other.unit() != null && quantity.same(other) && other.unit().kind().equals(java.util.Objects.requireNonNull(quantity.unit()).kind()));
    }

    private static boolean year(Quantity quantity, Reading reading) {
        return quantity.unit() == null && reading.dates().stream().anyMatch(date -> quantity.value().compareTo(java.math.BigDecimal.valueOf(date.year())) == 0);
    }

    private static List<WrittenDate> dates(Ground ground) {
        return readings(ground).stream().flatMap(reading -> reading.dates().stream()).toList();
    }

    private static List<Reading> readings(Ground ground) {
        var all = new ArrayList<>(ground.around());
        all.addFirst(ground.own());
        return all;
    }

    private static String name(Unit unit, Reading claim) {
        return claim.quantities().stream().filter(quantity -> unit.equals(quantity.unit())).map(Quantity::text).findFirst()
                .or(() -> claim.words().stream().filter(word -> unit.equals(Unit.named(word.norm()))).map(word -> word.text()).findFirst()).orElse(unit.kind());
    }
}
