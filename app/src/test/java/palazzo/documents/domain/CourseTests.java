// SPDX-License-Identifier: EUPL-1.2
package palazzo.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import palazzo.documents.domain.Papers.Act;
import palazzo.documents.domain.Papers.Done;

class CourseTests {

    private static final int STEPS = 3;

    @Test
    void passedItGoesToTheNextStepAndEndsAfterTheLast() {
        assertThat(course().at()).isZero();
        assertThat(course(passed(0), passed(1)).at()).isEqualTo(2);
        assertThat(course(passed(0), passed(1)).ended()).isFalse();
        assertThat(course(passed(0), passed(1), passed(2)).ended()).isTrue();
    }

    @Test
    void sentBackItWaitsAtAnEarlierStepAndWhatWasPassedFromThereOnHoldsNoMore() {
        Done back = returned(2, 0);
        Course course = course(passed(0), passed(1), back);
        assertThat(course.at()).isZero();
        assertThat(course.ended()).isFalse();
        assertThat(course.holding()).isEmpty();
        Done again = passed(0);
        assertThat(course(passed(0), passed(1), back, again).holding()).containsExactly(again);
        assertThat(course(passed(0), passed(1), returned(2, 1)).holding())
                .extracting(Done::step)
                .containsExactly(0);
    }

    @Test
    void returnedToWhoPreparedItItWaitsNoMore() {
        Course course = course(passed(0), returned(1, null));
        assertThat(course.at()).isEqualTo(1);
        assertThat(course.ended()).isTrue();
        assertThat(course.holding()).extracting(Done::act).containsExactly(Act.PASSED, Act.RETURNED);
    }

    private static Course course(Done... acts) {
        return new Course(STEPS, List.of(acts));
    }

    private static Done passed(int step) {
        return done(step, Act.PASSED, null);
    }

    private static Done returned(int step, @Nullable Integer to) {
        return done(step, Act.RETURNED, to);
    }

    private static Done done(int step, Act act, @Nullable Integer to) {
        return new Done(step, act, UUID.randomUUID(), null, Instant.EPOCH, "perché", "0".repeat(64), to);
    }
}
