// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import palazzo.organisation.Actor;
import palazzo.organisation.Administrators;
import palazzo.organisation.AnyStaff;
import palazzo.organisation.Competence;
import palazzo.organisation.NotCompetent;
import palazzo.organisation.Permission;
import palazzo.organisation.PersonalLink;
import palazzo.organisation.PostKind;
import palazzo.organisation.SystemDoor;
import palazzo.organisation.WhoActs;

/**
 * The five doors, on every page. A page of ours without a door is closed to all; that of a use case stands on the use
 * case itself.
 */
@Component
class Doors implements HandlerInterceptor, WebMvcConfigurer {

    private final WhoActs whoActs;
    private final Permission permission;

    Doors(WhoActs whoActs, Permission permission) {
        this.whoActs = whoActs;
        this.permission = permission;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && hasADoor(method.getBeanType().getPackageName())) {
            pass(method);
        }
        return true;
    }

    /** The frame's own pages, as errors and the table of keys, lie on the floor below the doors: open to all. */
    private static boolean hasADoor(String ofPackage) {
        return ofPackage.startsWith("palazzo.") && !ofPackage.equals("palazzo.ui");
    }

    private void pass(HandlerMethod method) {
        Competence competence = door(method, Competence.class);
        if (competence != null) {
            permission.require(whoActs.now(), competence);
        } else if (door(method, Administrators.class) != null) {
            let(whoActs.now().is(PostKind.ADMIN));
        } else if (door(method, AnyStaff.class) != null) {
            let(holdsAPost(whoActs.now()));
        } else {
            let(door(method, SystemDoor.class) != null || door(method, PersonalLink.class) != null);
        }
    }

    private static boolean holdsAPost(Actor actor) {
        return !actor.holdings().isEmpty();
    }

    private static void let(boolean in) {
        if (!in) {
            throw new NotCompetent(List.of());
        }
    }

    private static <A extends Annotation> @Nullable A door(HandlerMethod method, Class<A> kind) {
        A own = method.getMethodAnnotation(kind);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), kind);
    }
}
