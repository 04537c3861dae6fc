package uk.guildhall.crm.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method beside {@link Requires}: a sensitive act, before which somebody at a page proves once more who
 * they are where their last proof is older than the policy's {@code fresh-sign-in}. What they typed is kept meanwhile.
 * Programs with a token are not asked.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Fresh {}
