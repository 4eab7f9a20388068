// SPDX-License-Identifier: EUPL-1.2
package palazzo.exchange.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import palazzo.exchange.domain.CallLog;
import palazzo.exchange.domain.ExchangeDesk;
import palazzo.exchange.domain.ExchangeLog.Wanted;
import palazzo.exchange.domain.Mark.Office;
import palazzo.exchange.domain.Partners.Services;
import palazzo.kernel.MailAddress;
import palazzo.kernel.Refusal;
import palazzo.kernel.Slice;
import palazzo.organisation.Competence;
import palazzo.ui.Asked;
import palazzo.ui.Choice;
import palazzo.ui.Filter;
import palazzo.ui.ListPage;
import palazzo.ui.Notice;
import palazzo.ui.Pages;
import palazzo.ui.Phrase;
import palazzo.ui.Problems;
import palazzo.ui.Row;

/** What is exchanged with other public bodies, and with whom. */
@Controller
@Competence("AAG-02")
public class ExchangeController {

    private static final String SERVICE =
            "\\s*(https://[^\\s/]+(/\\S*)?|http://(localhost|127\\.0\\.0\\.1)(:\\d{1,5})?(/\\S*)?)?\\s*";
    private static final String OFFICES = "exchange/offices";
    private static final List<Choice> WAYS = choices("way", "", "IN", "OUT");
    private static final List<Choice> STATES =
            choices("state", "", "late", "EXCEPTED", "WRONG", "SENT", "CONFIRMED", "WHOLE", "STAMPED");

    private final ExchangeDesk desk;
    private final Problems.Sayer sayer;

    ExchangeController(ExchangeDesk desk, Problems.Sayer sayer) {
        this.desk = desk;
        this.sayer = sayer;
    }

    /** @param missing what is still wanted before anything can be exchanged */
    public record DeskPage(ListPage list, List<String> missing) {}

    /**
     * An area of another body.
     *
     * @param body IPA code of the administration
     * @param aoo seven characters, the first an A; empty where it is not known
     * @param recipient address of its service as a recipient (SOAP), encrypted unless it is a gateway of this machine
     * @param sender the same as a sender
     */
    public record OfficeForm(
            @NotBlank @Size(max = 300) @Nullable String name,

            @NotBlank @Pattern(regexp = "\\s*[A-Za-z0-9_-]{2,30}\\s*") @Nullable
            String body,

            @Pattern(regexp = "\\s*(A[0-9A-Za-z]{6})?\\s*") @Nullable
            String aoo,

            @NotBlank @Email(regexp = MailAddress.PATTERN) @Size(max = 200) @Nullable
            String address,

            @Pattern(regexp = SERVICE) @Size(max = 300) @Nullable
            String recipient,

            @Pattern(regexp = SERVICE) @Size(max = 300) @Nullable
            String sender) {

        static final OfficeForm EMPTY = new OfficeForm("", "", "", "", "", "");

        static OfficeForm of(Office office, Services services) {
            return new OfficeForm(
                    office.name(),
                    office.body(),
                    office.aoo(),
                    office.address(),
                    services.recipient(),
                    services.sender());
        }

        Office office() {
            return new Office(text(name), text(body), text(aoo), text(address));
        }

        Services services() {
            return new Services(text(recipient), text(sender));
        }
    }

    /**
     * @param own our own codes
     * @param caller of the area that is looked at; null for none
     */
    public record OfficesPage(
            List<Office> offices,
            palazzo.archive.Body own,
            OfficeForm form,
            @Nullable CallerPart caller,
            Problems problems) {}

    /**
     * Whether an area may call our services.
     *
     * @param since when it was let in; null where it may not
     * @param token just made, shown this once; empty for none
     * @param fingerprint as it was typed
     */
    public record CallerPart(
            String address, @Nullable Instant since, String token, String fingerprint, List<CallLog.Call> calls) {}

    /** @param fingerprint SHA-256 of a client certificate, with or without colons; empty asks for a token */
    public record CallerForm(
            @NotBlank String address,

            @Pattern(regexp = "\\s*(([0-9A-Fa-f]{2}:?){31}[0-9A-Fa-f]{2})?\\s*") @Nullable
            String fingerprint) {}

    @GetMapping("/exchange")
    ModelAndView desk(@RequestParam Map<String, String> given) {
        Asked asked = Asked.of("/exchange", given, "way", "state");
        return Pages.show("exchange/desk", new DeskPage(list(asked), desk.missing()));
    }

    @GetMapping("/exchange.csv")
    ModelAndView csv(@RequestParam Map<String, String> given) {
        return Pages.csv("interoperabilita", list(Asked.of("/exchange", given, "way", "state")));
    }

    private ListPage list(Asked asked) {
        Wanted wanted = new Wanted(asked.get("way"), asked.get("state"));
        Slice<Row> rows =
                desk.page(wanted, Objects.requireNonNullElse(asked.after(), "")).map(ExchangeRows::row);
        return ListPage.of(asked, "", Phrase.of("exchange.caption"), ExchangeRows.COLUMNS, rows)
                .filteredBy(
                        Filter.choice("way", "exchange.way", WAYS), Filter.choice("state", "exchange.state", STATES))
                .emptyBecause(Phrase.of("exchange.empty"))
                .asCsv();
    }

    private static List<Choice> choices(String filter, String... values) {
        return Stream.of(values)
                .map(value ->
                        new Choice(value, Phrase.of("exchange." + filter + "." + (value.isEmpty() ? "any" : value))))
                .toList();
    }

    /** @param address of one that is to be put right; empty for a new one */
    @GetMapping("/exchange/offices")
    ModelAndView offices(@RequestParam(defaultValue = "") String address) {
        OfficeForm form = form(address);
        return Pages.show(OFFICES, page(form, caller(text(form.address()), "", ""), Problems.none()));
    }

    /** Lets an area call our services: a token is shown on the page that answers, and never again. */
    @PostMapping("/exchange/offices/caller")
    ModelAndView letIn(@Valid @ModelAttribute CallerForm form, BindingResult binding) {
        String fingerprint = text(form.fingerprint());
        OfficeForm office = form(form.address());
        if (binding.hasErrors()) {
            return Pages.refused(OFFICES, page(office, caller(form.address(), "", fingerprint), sayer.of(binding)));
        }
        try {
            String token = desk.letIn(form.address(), fingerprint);
            return Pages.done(OFFICES, page(office, caller(form.address(), token, ""), Problems.none()));
        } catch (Refusal refusal) {
            return Pages.refused(OFFICES, page(office, caller(form.address(), "", fingerprint), sayer.of(refusal)));
        }
    }

    @DeleteMapping("/exchange/offices/caller")
    String shutOut(@RequestParam String address, RedirectAttributes redirect) {
        desk.shutOut(address);
        Notice.on(redirect, "exchange.caller.shut_out", address);
        return "redirect:/exchange/offices";
    }

    private @Nullable CallerPart caller(String address, String token, String fingerprint) {
        return desk.partners().stream().noneMatch(office -> office.address().equals(address))
                ? null
                : new CallerPart(address, desk.letInAt(address).orElse(null), token, fingerprint, desk.calls(address));
    }

    private OfficeForm form(String address) {
        return desk.partners().stream()
                .filter(office -> office.address().equals(address))
                .findFirst()
                .map(office -> OfficeForm.of(office, desk.services(address)))
                .orElse(OfficeForm.EMPTY);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    @PostMapping("/exchange/offices")
    Object enter(@Valid @ModelAttribute OfficeForm form, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return Pages.refused(OFFICES, page(form, null, sayer.of(binding)));
        }
        try {
            desk.enter(form.office(), form.services());
        } catch (Refusal refusal) {
            return Pages.refused(OFFICES, page(form, null, sayer.of(refusal)));
        }
        Notice.on(redirect, "exchange.office.entered", form.office().name());
        return "redirect:/exchange/offices";
    }

    private OfficesPage page(OfficeForm form, @Nullable CallerPart caller, Problems problems) {
        return new OfficesPage(desk.partners(), desk.body(), form, caller, problems);
    }
}
