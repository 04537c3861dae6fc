package uk.guildhall.crm.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission that somebody must hold to call a resource method; on a class, for all its methods that don't say
 * otherwise. A method with neither this nor {@link Open} answers nobody.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Requires {
    /** One of {@link Permission}. */
    String value();
}
