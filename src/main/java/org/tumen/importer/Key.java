package org.tumen.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tumen.importer.Trait.What;

/**
 * By what a trait is looked up in the record.
 *
 * @param number the property of a day; of a name that is looked up by three of its words how long it is; else 0
 */
record Key(Trait trait, String value, int number) {
    /** A name of more words has too many orders to look up each. */
    private static final int WORDS = 4;

    static List<Key> of(Trait trait) {
        if (trait.what() != What.NAME) {
            return List.of(new Key(trait, trait.value(), trait.property() == null ? 0 : trait.property().code));
        }
        List<String> words = List.of(trait.value().split(" "));
        if (words.size() > WORDS) {
            String longest = words.stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .limit(3)
                    .reduce((one, other) -> one + " " + other)
                    .orElseThrow();
            return List.of(new Key(
                    trait, longest, words.stream().mapToInt(String::length).sum()));
        }
        Set<String> orders = new LinkedHashSet<>();
        orders(words, "", orders);
        return orders.stream().map(order -> new Key(trait, order, 0)).toList();
    }

    /** The words in every order, without what parts them. */
    private static void orders(List<String> left, String before, Set<String> orders) {
        if (left.isEmpty()) {
            orders.add(before);
        }
        for (String word : left) {
            List<String> others = new ArrayList<>(left);
            others.remove(word);
            orders(others, before + word, orders);
        }
    }
}
