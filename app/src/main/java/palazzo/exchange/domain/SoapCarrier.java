// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.domain;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import palazzo.exchange.domain.Messages.Waiting;
import palazzo.exchange.domain.Partners.Services;
import palazzo.exchange.domain.ReturnMessage.Annulled;
import palazzo.exchange.domain.ReturnMessage.Confirmed;
import palazzo.exchange.domain.ReturnMessage.Excepted;
import palazzo.exchange.domain.ReturnMessage.Updated;
import palazzo.kernel.Hitch;
import palazzo.kernel.Today;
import palazzo.law.Norm;

/**
 * Takes messages to the services of areas that have told where those are. One that is away is called again after two, four
 * and eight hours; then the message goes by mail, so that none is lost. What the services have no operation for, an update
 * and faults of seal and digests, goes by mail at once.
 */
@Component
@Order(1)
@Norm("Linee guida AgID sui documenti informatici, allegato 6, 3.2.3")
class SoapCarrier implements Carrier {

    private static final List<Duration> AGAIN = List.of(Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(8));
    private static final Duration TO_CONNECT = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int WELL = 200;
    private static final int FAULT = 500;

    private final Partners partners;
    private final ReceivedMarks received;
    private final SentMarks sent;
    private final Messages messages;
    private final Notices notices;
    private final Today today;
    private final TransactionTemplate transaction;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TO_CONNECT).build();

    SoapCarrier(
            Partners partners,
            ReceivedMarks received,
            SentMarks sent,
            Messages messages,
            Notices notices,
            Today today,
            TransactionTemplate transaction) {
        this.partners = partners;
        this.received = received;
        this.sent = sent;
        this.messages = messages;
        this.notices = notices;
        this.today = today;
        this.transaction = transaction;
    }

    @Override
    public boolean carries(Waiting message) {
        return message.attempts() <= AGAIN.size()
                && call(message).filter(call -> !place(message, call).isEmpty()).isPresent();
    }

    @Override
    public void carry(Waiting message) {
        SoapCall call = call(message).orElseThrow();
        try {
            HttpResponse<byte[]> response =
                    client.send(request(place(message, call), call), BodyHandlers.ofByteArray());
            if (response.statusCode() != WELL && response.statusCode() != FAULT) {
                throw new UnreadableXml("HTTP " + response.statusCode());
            }
            taken(message, call.answer(response.body()));
        } catch (IOException e) {
            away(message, Hitch.of(e, Hitch.Kind.BROKEN).text());
        } catch (UnreadableXml e) {
            away(message, e.why());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void taken(Waiting message, Optional<String> anomaly) {
        transaction.executeWithoutResult(status -> {
            messages.carried(message.id(), anomaly.orElse(null));
            anomaly.flatMap(said -> sent.one(message.about())).ifPresent(left -> {
                sent.answered(left, "EXCEPTED", null, anomaly.get());
                notices.excepted(left);
            });
        });
    }

    private void away(Waiting message, String why) {
        int turn = Math.min(message.attempts(), AGAIN.size() - 1);
        boolean byMailNow = message.attempts() >= AGAIN.size();
        transaction.executeWithoutResult(status -> messages.failed(
                message.id(), byMailNow ? today.now() : today.now().plus(AGAIN.get(turn)), why));
    }

    private static HttpRequest request(String place, SoapCall call) {
        return HttpRequest.newBuilder(URI.create(place))
                .timeout(PATIENCE)
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(BodyPublishers.ofByteArray(call.xml()))
                .build();
    }

    private String place(Waiting message, SoapCall call) {
        Services services = partners.services(message.address());
        return call.namespace().equals(SoapCall.RECIPIENT) ? services.recipient() : services.sender();
    }

    /** The call that says the same; none where the services have no such operation, or a number is not known. */
    private Optional<SoapCall> call(Waiting message) {
        return ReturnMessage.in(message.xml()).flatMap(said -> switch (said) {
            case Confirmed(RegistrationId ours, RegistrationId theirs) -> Optional.of(SoapCall.confirmed(theirs, ours));
            case Updated updated -> Optional.empty();
            case Excepted excepted -> excepted(excepted);
            case Annulled annulled -> annulled(message, annulled);
        });
    }

    private static Optional<SoapCall> excepted(Excepted excepted) {
        RegistrationId theirs = excepted.of();
        return theirs == null
                ? Optional.empty()
                : Anomaly.in(excepted.reason())
                        .filter(anomaly -> anomaly == Anomaly.NOT_RECEIVABLE || anomaly.isOfFile())
                        .map(anomaly -> SoapCall.excepted(
                                theirs, anomaly, excepted.reason().replaceFirst("^[^:]*: ?", "")));
    }

    private Optional<SoapCall> annulled(Waiting message, Annulled annulled) {
        return received.of(message.about())
                .flatMap(mark -> Optional.ofNullable(mark.theirs()))
                .map(theirs -> SoapCall.annulledHere(theirs, annulled.id(), annulled.measure(), annulled.reason()))
                .or(() -> sent.one(message.about())
                        .flatMap(left -> Optional.ofNullable(left.theirs()))
                        .map(theirs ->
                                SoapCall.annulledSent(annulled.id(), theirs, annulled.measure(), annulled.reason())));
    }
}
