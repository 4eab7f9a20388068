// SPDX-License-Identifier: EUPL-1.2
package palazzo.correspondence.domain;

/** A file that came with a form or a paper. */
record Enclosure(String name, String mediaType, byte[] bytes) {}
