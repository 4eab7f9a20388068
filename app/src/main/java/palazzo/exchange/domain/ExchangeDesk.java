// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import palazzo.archive.Body;
import palazzo.exchange.domain.ExchangeLog.Line;
import palazzo.exchange.domain.ExchangeLog.Wanted;
import palazzo.exchange.domain.Mark.Office;
import palazzo.exchange.domain.Partners.Services;
import palazzo.kernel.NotFound;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.kernel.Subject;
import palazzo.organisation.Competence;
import palazzo.tenancy.CityScope;
import palazzo.trail.Trail;

/** What was exchanged with other bodies, and with whom, for whoever keeps the registry. */
@Service
@Competence("AAG-02")
public class ExchangeDesk {

    private static final int PAGE = 40;
    private static final int MOST = 500;

    private final ExchangeLog log;
    private final Partners partners;
    private final OwnIds own;
    private final CitySeal seal;
    private final CallLog calls;
    private final Trail trail;

    ExchangeDesk(ExchangeLog log, Partners partners, OwnIds own, CitySeal seal, CallLog calls, Trail trail) {
        this.log = log;
        this.partners = partners;
        this.own = own;
        this.seal = seal;
        this.calls = calls;
        this.trail = trail;
    }

    /** What came and left with a stamp, newest first. */
    public Slice<Line> page(Wanted wanted, String after) {
        return log.page(wanted, after, PAGE);
    }

    /** What is still wanted before anything can be exchanged: {@code body}, {@code seal}; empty for nothing. */
    public List<String> missing() {
        return java.util.stream.Stream.of(own.body().isKnown() ? "" : "body", seal.isInForce() ? "" : "seal")
                .filter(what -> !what.isEmpty())
                .toList();
    }

    /** Our own codes. */
    public Body body() {
        return own.body();
    }

    /** Where an area takes messages by its service. */
    public Services services(String address) {
        return partners.services(address);
    }

    /** The areas of other bodies, by name. */
    public List<Office> partners() {
        return partners.all(MOST).stream()
                .sorted(Comparator.comparing(Office::name))
                .toList();
    }

    /** Since when an area may call our services; empty where it may not. */
    public Optional<Instant> letInAt(String address) {
        return partners.letInAt(address);
    }

    /** The last calls of an area. */
    public List<CallLog.Call> calls(String address) {
        return calls.of(address);
    }

    /**
     * Lets an area call our services, with a certificate or a fresh token; what it called with before is good no more.
     *
     * @param fingerprint SHA-256 of its client certificate, in hexadecimal digits; empty for a token
     * @return the token, told this once; empty where it calls with a certificate
     * @throws NotFound where there is no such area
     */
    @Transactional
    public String letIn(String address, String fingerprint) {
        Office office = partners.at(address).orElseThrow(() -> new NotFound("office " + address));
        String token = fingerprint.isEmpty() ? Tokens.fresh() : "";
        String hash = fingerprint.isEmpty()
                ? Tokens.hash(token)
                : fingerprint.replace(":", "").toLowerCase(java.util.Locale.ROOT);
        if (partners.calling(hash).filter(other -> !other.equals(office)).isPresent()) {
            throw new Refusal("fingerprint/exchange.caller_taken");
        }
        partners.letIn(address, hash);
        trail.record(
                "exchange.caller_let_in",
                new Subject("city", CityScope.required().id()));
        return token;
    }

    /** An area may call our services no more. */
    @Transactional
    public void shutOut(String address) {
        if (partners.letInAt(address).isPresent()) {
            partners.letIn(address, null);
            trail.record(
                    "exchange.caller_shut_out",
                    new Subject("city", CityScope.required().id()));
        }
    }

    /** Enters an area that is reached by mail alone. */
    @Transactional
    public void enter(Office office) {
        enter(office, Services.NONE);
    }

    /**
     * Enters an area of another body, or what it is called now.
     *
     * @throws Refusal where it is our own
     */
    @Transactional
    public void enter(Office office, Services services) {
        if (office.body().equalsIgnoreCase(own.body().ipaCode())) {
            throw new Refusal("body/exchange.own_body");
        }
        partners.put(office);
        partners.serve(office.address(), services);
        trail.record(
                "exchange.office_entered",
                new Subject("city", CityScope.required().id()));
    }
}
