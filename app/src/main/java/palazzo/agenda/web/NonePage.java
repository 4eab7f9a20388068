// SPDX-License-Identifier: EUPL-1.2
package palazzo.agenda.web;

import java.util.List;
import palazzo.ui.Choice;

/** Nobody has an agenda yet. @param people for whom one may be opened; empty for whom it is not to open one */
public record NonePage(List<Choice> people) {}
