// SPDX-License-Identifier: EUPL-1.2
package palazzo.directory.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the names that are one, or nearly, among very many, without comparing each with each: two names that differ by a
 * letter have a shorter form in common, one without that letter; two of which one has a further given name have in common the
 * one without it. All short forms are sorted, and only names that stand together are compared.
 */
final class NameTwins {

    /** A name that more people bear than these says nothing about who they are. */
    static final int TOO_COMMON = 20;

    private static final int SHORTEST_WITH_A_SLIP = 8;
    private static final int INDEX_BITS = 22;
    private static final long INDEX = (1L << INDEX_BITS) - 1;

    private final String[] keys;
    private final long[] forms;
    private int size;

    private NameTwins(String[] keys) {
        if (keys.length > INDEX) {
            throw new IllegalArgumentException("more names than " + INDEX);
        }
        this.keys = keys;
        this.forms = new long[count(keys)];
    }

    /** Two names by their places, the first before the second. @param same whether they are one to the letter */
    record Twins(int one, int other, boolean same) {}

    /** The twins among these {@link NameKey}s; each pair once. */
    static List<Twins> among(String[] keys) {
        NameTwins twins = new NameTwins(keys);
        for (int i = 0; i < keys.length; i++) {
            twins.add(i);
        }
        Arrays.sort(twins.forms, 0, twins.size);
        return twins.compared();
    }

    /** Whether two keys are the names of one who wrote with a slip, or left a given name out. */
    static boolean alike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        if (!figures(one).equals(figures(other))) {
            return false;
        }
        return leavesOneOut(one, other) || leavesOneOut(other, one) || isASlip(one, other);
    }

    /** Figures tell things apart: Municipio 1 is not Municipio 2. */
    static String figures(String key) {
        return key.replaceAll("[^0-9]+", " ").strip();
    }

    private void add(int i) {
        String key = keys[i];
        put(key, i);
        List<String> words = List.of(key.split(" "));
        if (words.size() > 2) {
            for (int w = 0; w < words.size(); w++) {
                put(without(words, w), i);
            }
        }
        if (key.length() >= SHORTEST_WITH_A_SLIP) {
            for (int c = 0; c < key.length(); c++) {
                put(key.substring(0, c) + key.substring(c + 1), i);
            }
        }
    }

    private static int count(String[] keys) {
        return Arrays.stream(keys).mapToInt(key -> 2 * key.length() + 2).sum();
    }

    private void put(String form, int i) {
        forms[size++] = hash(form) << INDEX_BITS | i;
    }

    private static long hash(String form) {
        long hash = 1125899906842597L;
        for (int c = 0; c < form.length(); c++) {
            hash = 31 * hash + form.charAt(c);
        }
        hash ^= hash >>> 31;
        return hash * 0x9E3779B97F4A7C15L >>> INDEX_BITS;
    }

    private List<Twins> compared() {
        List<Twins> twins = new ArrayList<>();
        Set<Long> known = new HashSet<>();
        for (int from = 0; from < size; ) {
            int to = from + 1;
            while (to < size && forms[to] >>> INDEX_BITS == forms[from] >>> INDEX_BITS) {
                to++;
            }
            if (to - from > 1 && to - from <= TOO_COMMON) {
                compare(from, to, known, twins);
            }
            from = to;
        }
        return twins;
    }

    private void compare(int from, int to, Set<Long> known, List<Twins> twins) {
        for (int i = from; i < to; i++) {
            for (int j = i + 1; j < to; j++) {
                int one = (int) (forms[i] & INDEX);
                int other = (int) (forms[j] & INDEX);
                if (one != other && known.add((long) one << INDEX_BITS | other) && alike(keys[one], keys[other])) {
                    twins.add(new Twins(one, other, keys[one].equals(keys[other])));
                }
            }
        }
    }

    private static boolean leavesOneOut(String longer, String shorter) {
        List<String> words = List.of(longer.split(" "));
        if (words.size() < 3) {
            return false;
        }
        for (int w = 0; w < words.size(); w++) {
            if (without(words, w).equals(shorter)) {
                return true;
            }
        }
        return false;
    }

    private static String without(List<String> words, int left) {
        List<String> rest = new ArrayList<>(words);
        rest.remove(left);
        return String.join(" ", rest);
    }

    /** One letter too many, too few, another, or two that changed places; but not Mario and Maria, who are two. */
    private static boolean isASlip(String one, String other) {
        if (Math.min(one.length(), other.length()) < SHORTEST_WITH_A_SLIP) {
            return false;
        }
        int start = 0;
        int end = 0;
        int shorter = Math.min(one.length(), other.length());
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        String mine = one.substring(start, one.length() - end);
        String yours = other.substring(start, other.length() - end);
        boolean swapped = mine.length() == 2
                && yours.length() == 2
                && mine.charAt(0) == yours.charAt(1)
                && mine.charAt(1) == yours.charAt(0);
        boolean close = mine.length() <= 1 && yours.length() <= 1;
        return swapped || close && !endsOtherwise(one, start + mine.length(), mine, yours);
    }

    private static boolean endsOtherwise(String one, int after, String mine, String yours) {
        boolean last = after == one.length() || one.charAt(after) == ' ';
        return last && mine.length() == 1 && yours.length() == 1 && "aeio".contains(mine) && "aeio".contains(yours);
    }
}
