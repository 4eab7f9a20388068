// SPDX-License-Identifier: EUPL-1.2
package palazzo.law.money;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import palazzo.law.BadInput;
import palazzo.law.Norm;

/**
 * A fund shared among requests, to the cent: by weight, none above its request, what is left shared again among those
 * not yet covered, until nothing is left or all are covered.
 *
 * @param rounds each with what every applicant had reached at its end
 * @param shares what each applicant gets, in the order of the requests
 * @param remainder what nobody asked for
 */
public record FundSharing(List<Round> rounds, Map<FundRequest, Euro> shares, Euro remainder) {

    /**
     * One pass of the sharing.
     *
     * @param sum what was shared
     * @param parts what each open request would get of it by weight, before its limit
     */
    public record Round(Euro sum, Map<FundRequest, Euro> parts) {
        public Round {
            parts = inOrder(parts);
        }
    }

    public FundSharing {
        rounds = List.copyOf(rounds);
        shares = inOrder(shares);
    }

    /**
     * The sharing of {@code fund} in {@code year}; requests filed late get nothing.
     *
     * @param requests in the order of filing
     * @throws palazzo.law.BadInput where the fund is negative, an applicant asks twice or the year has not four digits
     */
    @Norm(
            value = "l.r. Lombardia 12/2005, art. 73, c. 4",
            doubt = "The law asks to regard size and social weight and gives no formula: this one is a proposal.")
    public static FundSharing of(Euro fund, List<FundRequest> requests, int year) {
        Map<FundRequest, Euro> shares = new LinkedHashMap<>();
        eachApplicantOnce(requests);
        requests.forEach(request -> shares.put(request, Euro.ZERO));
        List<Round> rounds = new ArrayList<>();
        Euro left = fund.notNegative("fund");
        List<FundRequest> open = stillOpen(shares, year);
        while (!left.isZero() && !open.isEmpty()) {
            Round round = new Round(left, ByWeight.split(left, open));
            rounds.add(round);
            left = left.minus(grant(round, shares));
            open = stillOpen(shares, year);
        }
        return new FundSharing(rounds, shares, left);
    }

    private static Map<FundRequest, Euro> inOrder(Map<FundRequest, Euro> sums) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(sums));
    }

    private static void eachApplicantOnce(List<FundRequest> requests) {
        Set<String> seen = new HashSet<>();
        for (FundRequest request : requests) {
            if (!seen.add(request.applicant())) {
                throw new BadInput("applicant", request.applicant(), "asks twice: add the sums up");
            }
        }
    }

    private static Euro grant(Round round, Map<FundRequest, Euro> shares) {
        Euro granted = Euro.ZERO;
        for (Map.Entry<FundRequest, Euro> part : round.parts().entrySet()) {
            Euro had = shares.getOrDefault(part.getKey(), Euro.ZERO);
            Euro room = part.getKey().admissible().minus(had);
            Euro gets = part.getValue().isOver(room) ? room : part.getValue();
            shares.put(part.getKey(), had.plus(gets));
            granted = granted.plus(gets);
        }
        return granted;
    }

    private static List<FundRequest> stillOpen(Map<FundRequest, Euro> shares, int year) {
        return shares.entrySet().stream()
                .filter(share -> share.getKey().admissible().isOver(share.getValue()))
                .map(Map.Entry::getKey)
                .filter(request -> request.isInTimeFor(year))
                .toList();
    }
}
