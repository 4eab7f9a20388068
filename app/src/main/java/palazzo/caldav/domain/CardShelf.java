// SPDX-License-Identifier: EUPL-1.2
package palazzo.caldav.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import ezvcard.Ezvcard;
import ezvcard.VCardVersion;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import palazzo.directory.Cards;
import palazzo.kernel.Refusal;
import palazzo.kernel.Stale;
import palazzo.organisation.Sight;

/**
 * The directory as an address book. A card is changed there by what it says, not by its bytes, so a program reads it anew
 * after it wrote it. New ones are made in the house, where doubles are found. Cards come as version 3.0, which every telephone reads (RFC 6352, 5.1).
 */
final class CardShelf implements Shelf {

    /** The last part of its address. */
    static final String NAME = "rubrica";

    private final Cards cards;
    private final Sight sight;
    private final UUID owner;
    private final String title;
    private final AgendaShelf.Words words;

    CardShelf(Cards cards, Sight sight, UUID owner, String title, AgendaShelf.Words words) {
        this.cards = cards;
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
        return true;
    }

    @Override
    public String token() {
        String all = cards.list(sight).stream()
                .map(each -> each.id() + each.etag())
                .sorted()
                .collect(Collectors.joining(","));
        return Lists.etag(all.getBytes(UTF_8));
    }

    @Override
    public List<Resource> all() {
        return cards.list(sight).stream()
                .map(each -> new Resource(each.id() + ".vcf", each.etag(), () -> bytes(each.id())))
                .toList();
    }

    @Override
    public Optional<Resource> one(String name) {
        return identity(name)
                .flatMap(id -> cards.get(id, sight))
                .map(each -> Resource.of(name, each.etag(), asVersion3(each.vcard())));
    }

    /** No list of changes is kept of the directory: programs compare etags. */
    @Override
    public Optional<Changes> since(String token) {
        return Optional.empty();
    }

    @Override
    public Written put(String name, byte[] content, @Nullable String ifMatch) {
        Optional<Resource> before = one(name);
        if (ifMatch != null && !ifMatch.equals(before.map(Resource::etag).orElse(""))) {
            throw DavFault.changed();
        }
        if (before.isEmpty()) {
            throw DavFault.forbidden(words.of(new Refusal("caldav.new_card")));
        }
        try {
            cards.put(identity(name).orElseThrow(), new String(content, UTF_8), ifMatch);
            return new Written("", false, List.of());
        } catch (Stale stale) {
            throw DavFault.changed();
        } catch (Refusal refusal) {
            throw new DavFault(403, Dav.cr("valid-address-data"), words.of(refusal));
        }
    }

    /** Whoever was written to stays known: only the house itself forgets. */
    @Override
    public void delete(String name, @Nullable String ifMatch) {
        throw DavFault.forbidden("");
    }

    private byte[] bytes(UUID id) {
        return cards.get(id, sight).map(each -> asVersion3(each.vcard())).orElse(new byte[0]);
    }

    private static Optional<UUID> identity(String name) {
        try {
            return name.endsWith(".vcf")
                    ? Optional.of(UUID.fromString(name.substring(0, name.length() - 4)))
                    : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static byte[] asVersion3(String vcard) {
        return Ezvcard.write(Ezvcard.parse(vcard).all())
                .version(VCardVersion.V3_0)
                .prodId(false)
                .go()
                .getBytes(UTF_8);
    }
}
