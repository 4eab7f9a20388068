// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

/**
 * Who writes, in their own words.
 *
 * @param name as they call themselves; may be empty
 * @param address mail address; empty where none is known
 * @param postal postal address; empty where none is known
 */
public record Correspondent(String name, String address, String postal) {

    /** How they are named in one line; empty where nothing is known. */
    public String line() {
        return name.isBlank() ? address : name;
    }
}
