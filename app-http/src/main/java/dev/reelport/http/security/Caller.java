package dev.reelport.http.security;

import dev.reelport.domain.order.ClientKey;
import dev.reelport.domain.order.Scope;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, and what that opens.
 *
 * @param client its name
 * @param scopes what it may do
 * @param key how its key begins; absent: it showed none
 */
record Caller(String client, Set<Scope> scopes, @Nullable String key) {
    /** Who needs no key may do what a client may, and read the figures; not see keyed clients. */
    static final Caller NEIGHBOUR =
            new Caller(Client.ANYBODY, EnumSet.of(Scope.CREATE, Scope.READ, Scope.METRICS), null);

    /** Who shows a key. */
    static Caller of(ClientKey key) {
        return new Caller(key.client(), key.scopes(), key.beginning());
    }

    /** Who shows a link of a client, which opens one film. */
    static Caller byLink(String client) {
        return new Caller(client, EnumSet.of(Scope.READ), null);
    }

    /** As it is kept with what it decides. */
    @Override
    public String toString() {
        return key == null ? client : "%s (key %s…)".formatted(client, key);
    }
}
