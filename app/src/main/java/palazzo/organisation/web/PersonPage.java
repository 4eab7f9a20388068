// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import java.util.List;
import palazzo.organisation.domain.PeopleRegister.Person;
import palazzo.organisation.web.PeopleController.PersonForm;
import palazzo.organisation.web.PostController.PostForm;
import palazzo.ui.Choice;
import palazzo.ui.Problems;
import palazzo.ui.Tag;

/**
 * A person of the house, as administrators keep them: four forms on one page, of which one at most was sent.
 *
 * @param posts held, to be held and over, newest first
 * @param ending the post whose last day was not taken
 * @param kinds posts that can be given
 * @param units units they can be given in; the first is none
 */
public record PersonPage(
        Person person,
        Tag account,
        PersonForm form,
        Problems problems,
        PostForm post,
        Problems postProblems,
        String username,
        Problems accountProblems,
        List<PostLine> posts,
        Ending ending,
        List<Choice> kinds,
        List<Choice> units) {

    /**
     * A post of theirs.
     *
     * @param unit name of its unit; empty outside the chart
     * @param state over, held, or still to come
     * @param canEnd whether it has no end yet, or one that is still to come
     */
    public record PostLine(
            String id, String kind, String title, String unit, String from, String to, Tag state, boolean canEnd) {}

    PersonPage withName(PersonForm typed, Problems found) {
        return new PersonPage(
                person,
                account,
                typed,
                found,
                post,
                postProblems,
                username,
                accountProblems,
                posts,
                ending,
                kinds,
                units);
    }

    PersonPage withPost(PostForm typed, Problems found) {
        return new PersonPage(
                person, account, form, problems, typed, found, username, accountProblems, posts, ending, kinds, units);
    }

    PersonPage withAccount(String typed, Problems found) {
        return new PersonPage(
                person, account, form, problems, post, postProblems, typed, found, posts, ending, kinds, units);
    }

    PersonPage withEnding(Ending sent) {
        return new PersonPage(
                person,
                account,
                form,
                problems,
                post,
                postProblems,
                username,
                accountProblems,
                posts,
                sent,
                kinds,
                units);
    }
}
