package dev.reelport.http.security;

import dev.reelport.domain.order.Scope;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which keys a route is open to. A route of ours that does not say so is open to none. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface OpenTo {
    /** Any one of these scopes is enough. */
    Scope[] value();
}
