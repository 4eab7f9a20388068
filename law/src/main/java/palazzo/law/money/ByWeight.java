// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A sum split by weight without losing a cent. */
final class ByWeight {

    private ByWeight() {}

    /**
     * Each part rounded down; the cents that miss go one each to the greatest weights, and among equals to who filed
     * first, of one day in the order given.
     *
     * @param requests not empty
     */
    static Map<FundRequest, Euro> split(Euro sum, List<FundRequest> requests) {
        BigInteger weights = requests.stream()
                .map(request -> BigInteger.valueOf(request.weight()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        Map<FundRequest, Euro> parts = new LinkedHashMap<>();
        requests.forEach(request -> parts.put(request, part(sum, request.weight(), weights)));
        long missing = sum.minus(Euro.sum(parts.values().toArray(Euro[]::new))).cents();
        requests.stream()
                .sorted(Comparator.comparing(FundRequest::weight, Comparator.reverseOrder())
                        .thenComparing(FundRequest::filed))
                .limit(missing)
                .forEach(request -> parts.merge(request, new Euro(1), Euro::plus));
        return parts;
    }

    private static Euro part(Euro sum, long weight, BigInteger weights) {
        BigInteger share = BigInteger.valueOf(sum.cents()).multiply(BigInteger.valueOf(weight));
        return new Euro(share.divide(weights).longValueExact());
    }
}
