// SPDX-License-Identifier: EUPL-1.2
package palazzo.organisation;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Stands before every use case with a {@link Competence}: lets pass who holds it today, and tells the trail under which
 * it is done. Before the transaction begins.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class CompetenceGuard {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor competenceAdvisor(ObjectProvider<Permission> permission, ObjectProvider<WhoActs> whoActs) {
        var pointcut = new ComposablePointcut(AnnotationMatchingPointcut.forMethodAnnotation(Competence.class))
                .union(AnnotationMatchingPointcut.forClassAnnotation(Competence.class));
        var advisor =
                new DefaultPointcutAdvisor((org.springframework.aop.Pointcut) pointcut, new Guard(permission, whoActs));
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private record Guard(ObjectProvider<Permission> permission, ObjectProvider<WhoActs> whoActs)
            implements MethodInterceptor {

        @Override
        public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
            Competence needed = needed(invocation);
            if (needed == null) {
                return invocation.proceed();
            }
            String held = permission.getObject().require(whoActs.getObject().now(), needed);
            return ScopedValue.where(ActingUnder.COMPETENCE, held)
                    .<@Nullable Object, Throwable>call(invocation::proceed);
        }

        private static @Nullable Competence needed(MethodInvocation invocation) {
            Competence own = AnnotatedElementUtils.findMergedAnnotation(invocation.getMethod(), Competence.class);
            return own != null
                    ? own
                    : AnnotatedElementUtils.findMergedAnnotation(
                            invocation.getMethod().getDeclaringClass(), Competence.class);
        }
    }
}
