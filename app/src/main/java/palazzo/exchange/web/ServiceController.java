// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import palazzo.exchange.domain.Mark.Office;
import palazzo.exchange.domain.Partners;
import palazzo.exchange.domain.SoapAnswer;
import palazzo.exchange.domain.SoapServices;
import palazzo.exchange.domain.SoapServices.Side;
import palazzo.exchange.domain.Tokens;
import palazzo.kernel.NotFound;
import palazzo.organisation.PersonalLink;

/**
 * Where the registries of other bodies call ours (SOAP 1.1). Who calls is known by its token or its client certificate;
 * anybody else finds nothing here. How an area is let in stands in {@code docs/modules/exchange.md}.
 */
@Controller
@PersonalLink
public class ServiceController {

    private static final String BEARER = "Bearer ";
    private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
    private static final MediaType SOAP = MediaType.parseMediaType("text/xml;charset=utf-8");

    /** A call is held in memory whole. */
    private static final int AT_ONCE = 2;

    private final SoapServices services;
    private final Partners partners;
    private final Semaphore room = new Semaphore(AT_ONCE);

    ServiceController(SoapServices services, Partners partners) {
        this.services = services;
        this.partners = partners;
    }

    @PostMapping("/public/exchange/recipient")
    ResponseEntity<byte[]> asRecipient(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            HttpServletRequest request)
            throws IOException {
        return called(Side.RECIPIENT, authorization, request);
    }

    @PostMapping("/public/exchange/sender")
    ResponseEntity<byte[]> asSender(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            HttpServletRequest request)
            throws IOException {
        return called(Side.SENDER, authorization, request);
    }

    private ResponseEntity<byte[]> called(Side side, String authorization, HttpServletRequest request)
            throws IOException {
        Office caller = caller(authorization, request).orElseThrow(() -> new NotFound("exchange service"));
        if (!isXml(request)) {
            return ResponseEntity.status(HttpStatus.UNSUPPORTED_MEDIA_TYPE).build();
        }
        if (!room.tryAcquire()) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        try {
            return answered(side, caller, request);
        } finally {
            room.release();
        }
    }

    private ResponseEntity<byte[]> answered(Side side, Office caller, HttpServletRequest request) throws IOException {
        int largest = services.largest();
        try (InputStream in = request.getInputStream()) {
            byte[] bytes = in.readNBytes(largest + 1);
            if (bytes.length > largest) {
                return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
            }
            SoapAnswer answer = services.called(side, caller, bytes);
            return ResponseEntity.status(answer.status()).contentType(SOAP).body(answer.xml());
        }
    }

    /** SOAP 1.1 is {@code text/xml}; with MTOM or SOAP 1.2 it would be something else, and is not understood. */
    private static boolean isXml(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(java.util.Locale.ROOT).startsWith("text/xml");
    }

    private Optional<Office> caller(String authorization, HttpServletRequest request) {
        return authorization.startsWith(BEARER)
                ? partners.calling(
                        Tokens.hash(authorization.substring(BEARER.length()).strip()))
                : certificate(request).flatMap(partners::calling);
    }

    private static Optional<String> certificate(HttpServletRequest request) {
        try {
            return request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain && chain.length > 0
                    ? Optional.of(Tokens.hash(chain[0].getEncoded()))
                    : Optional.empty();
        } catch (CertificateEncodingException e) {
            return Optional.empty();
        }
    }
}
