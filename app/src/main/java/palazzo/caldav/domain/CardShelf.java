// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import ezvcard.Ezvcard;
import ezvcard.VCardVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import palazzo.caldav.domain.OwnCards.Own;
import palazzo.directory.Cards;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.organisation.Sight;

/**
 * The directory as an address book. A card is changed there by what it says, not by its bytes, so a program reads it anew
 * after it wrote it; what a vCard cannot say stays as it is. Whoever takes a card out takes it out of their own book: the
 * directory keeps it. Cards come as version 3.0, which every telephone reads (RFC 6352, 5.1).
 */
final class CardShelf implements Shelf {

    /** The last part of its address. */
    static final String NAME = "rubrica";

    private final Cards cards;
    private final OwnCards own;
    private final Sight sight;
    private final UUID owner;
    private final String title;
    private final AgendaShelf.Words words;

    CardShelf(Cards cards, OwnCards own, Sight sight, UUID owner, String title, AgendaShelf.Words words) {
        this.cards = cards;
        this.own = own;
        this.sight = sight;
        this.owner = owner;
        this.title = title;
        this.words = words;
    }

    /** The directory is one, each reader's book is their own. */
    @Override
    public UUID id() {
        return UUID.nameUUIDFromBytes((NAME + owner).getBytes(UTF_8));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public Kind kind() {
        return Kind.CARDS;
    }

    @Override
    public UUID owner() {
        return owner;
    }

    @Override
    public List<String> components() {
        return List.of();
    }

    @Override
    public boolean isWritable() {
        return cards.mayWrite();
    }

    @Override
    public String token() {
        String all =
                all().stream().map(each -> each.name() + each.etag()).sorted().collect(Collectors.joining(","));
        return Lists.etag(all.getBytes(UTF_8));
    }

    @Override
    public List<Resource> all() {
        Map<UUID, Own> named = own.of(owner).stream().collect(Collectors.toMap(Own::party, each -> each));
        return cards.list(sight).stream()
                .filter(each ->
                        !named.containsKey(each.id()) || !named.get(each.id()).withdrawn())
                .map(each -> new Resource(
                        named.containsKey(each.id()) ? named.get(each.id()).name() : each.id() + ".vcf",
                        plain(each.etag()),
                        () -> bytes(each.id())))
                .toList();
    }

    @Override
    public Optional<Resource> one(String name) {
        return identity(name, false)
                .flatMap(id -> cards.get(id, sight))
                .map(each -> Resource.of(name, plain(each.etag()), asVersion3(each.vcard())));
    }

    /** No list of changes is kept of the directory: programs compare etags. */
    @Override
    public Optional<Changes> since(String token) {
        return Optional.empty();
    }

    /** What was taken out of the book is in it again when it is put. */
    @Override
    public Written put(String name, byte[] content, @Nullable String ifMatch) {
        Optional<Resource> before = one(name);
        if (ifMatch != null && !ifMatch.equals(before.map(Resource::etag).orElse(""))) {
            throw DavFault.changed();
        }
        try {
            UUID known = identity(name, true)
                    .filter(id -> cards.get(id, sight).isPresent())
                    .orElse(null);
            Cards.Stored stored = cards.put(
                    known, new String(content, UTF_8), before.isPresent() && ifMatch != null ? quoted(ifMatch) : null);
            own.named(owner, name, stored.id());
            return new Written("", before.isEmpty(), List.of());
        } catch (Stale stale) {
            throw DavFault.changed();
        } catch (Refusal refusal) {
            boolean there = refusal.code().equals("directory.card_known");
            throw new DavFault(there ? 409 : 403, there ? null : Dav.cr("valid-address-data"), words.of(refusal));
        }
    }

    /** Whoever was written to stays known in the house; this one book has the card no more. */
    @Override
    public void delete(String name, @Nullable String ifMatch) {
        Resource there = one(name).orElseThrow(DavFault::notFound);
        if (ifMatch != null && !ifMatch.equals(there.etag())) {
            throw DavFault.changed();
        }
        own.withdraw(owner, name, identity(name, false).orElseThrow());
    }

    private byte[] bytes(UUID id) {
        return cards.get(id, sight).map(each -> asVersion3(each.vcard())).orElse(new byte[0]);
    }

    /** @param withdrawn whether one that was taken out counts too */
    private Optional<UUID> identity(String name, boolean withdrawn) {
        List<Own> all = own.of(owner);
        Optional<Own> named =
                all.stream().filter(each -> each.name().equals(name)).findFirst();
        if (named.isPresent()) {
            return named.filter(each -> withdrawn || !each.withdrawn()).map(Own::party);
        }
        return uuid(name)
                .filter(id -> all.stream().noneMatch(each -> each.party().equals(id)));
    }

    private static Optional<UUID> uuid(String name) {
        try {
            return name.endsWith(".vcf")
                    ? Optional.of(UUID.fromString(name.substring(0, name.length() - 4)))
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String plain(String etag) {
        return etag.replace("\"", "");
    }

    private static String quoted(String etag) {
        return '"' + etag + '"';
    }

    private static byte[] asVersion3(String vcard) {
        return Ezvcard.write(Ezvcard.parse(vcard).all())
                .version(VCardVersion.V3_0)
                .prodId(false)
                .go()
                .getBytes(UTF_8);
    }
}
