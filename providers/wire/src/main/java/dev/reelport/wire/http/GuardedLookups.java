package dev.reelport.wire.http;

import io.netty.resolver.AbstractAddressResolver;
import io.netty.resolver.AddressResolver;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Looks hosts up for the connections of a client, past the guard: each connection goes to an
 * address that was judged, since there is no other lookup. The host keeps its name, in the message
 * and where its certificate is checked.
 */
final class GuardedLookups extends AddressResolverGroup<InetSocketAddress> {
    private final ForeignAddresses guard;

    /** With the guard of all connections. */
    GuardedLookups(ForeignAddresses guard) {
        this.guard = guard;
    }

    @Override
    protected AddressResolver<InetSocketAddress> newResolver(EventExecutor executor) {
        return new Lookup(executor, guard);
    }

    private static final class Lookup extends AbstractAddressResolver<InetSocketAddress> {
        private final ForeignAddresses guard;

        Lookup(EventExecutor executor, ForeignAddresses guard) {
            super(executor, InetSocketAddress.class);
            this.guard = guard;
        }

        /** Whoever comes with a ready address is not let through unseen. */
        @Override
        protected boolean doIsResolved(InetSocketAddress address) {
            return false;
        }

        @Override
        protected void doResolve(InetSocketAddress wanted, Promise<InetSocketAddress> promise) {
            apart(promise, () -> found(wanted).getFirst());
        }

        @Override
        protected void doResolveAll(
                InetSocketAddress wanted, Promise<List<InetSocketAddress>> promise) {
            apart(promise, () -> found(wanted));
        }

        private List<InetSocketAddress> found(InetSocketAddress wanted)
                throws UnknownHostException {
            return guard.addresses(wanted.getHostString()).stream()
                    .map(address -> new InetSocketAddress(address, wanted.getPort()))
                    .toList();
        }

        /** Not on the thread of the connections: a stranger's server of names may take its time. */
        private static <T> void apart(Promise<T> promise, Asking<T> asking) {
            Thread.ofVirtual()
                    .name("reelport-lookup")
                    .start(
                            () -> {
                                try {
                                    promise.trySuccess(asking.ask());
                                } catch (UnknownHostException | RuntimeException failed) {
                                    promise.tryFailure(failed);
                                }
                            });
        }

        /** What is asked for. */
        @FunctionalInterface
        private interface Asking<T> {
            T ask() throws UnknownHostException;
        }
    }
}
