package dev.reelport.wire.http;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.bind.DefaultRequestBinderRegistry;
import io.micronaut.http.body.MessageBodyHandlerRegistry;
import io.micronaut.http.client.HttpClientConfiguration;
import io.micronaut.http.client.LoadBalancer;
import io.micronaut.http.client.RawHttpClient;
import io.micronaut.http.client.filter.ClientFilterResolutionContext;
import io.micronaut.http.client.netty.DefaultHttpClient;
import io.micronaut.http.client.netty.ssl.NettyClientSslBuilder;
import io.micronaut.http.codec.MediaTypeCodecRegistry;
import io.micronaut.http.filter.GenericHttpFilter;
import io.micronaut.http.filter.HttpClientFilterResolver;
import io.micronaut.http.filter.HttpFilterResolver.FilterEntry;
import io.micronaut.websocket.context.WebSocketBeanRegistry;
import io.netty.channel.socket.nio.NioDatagramChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.resolver.AddressResolverGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.List;

/** Makes Micronaut's client without filters and codecs: bodies are read and written here. */
final class RawClient {
    private RawClient() {}

    /**
     * A client whose connections go where these lookups say. The constructor is deprecated, because
     * the builder is meant to take its place; as of 4.10 the builder takes no customizer from
     * outside Micronaut.
     */
    @SuppressWarnings("deprecation")
    static RawHttpClient of(
            HttpClientConfiguration configuration, AddressResolverGroup<?> lookups) {
        return new DefaultHttpClient(
                LoadBalancer.empty(),
                null,
                configuration,
                null,
                new NoFilters(),
                List.of(),
                new DefaultThreadFactory("reelport-http", true),
                new NettyClientSslBuilder(new ResourceResolver()),
                MediaTypeCodecRegistry.of(),
                MessageBodyHandlerRegistry.EMPTY,
                WebSocketBeanRegistry.EMPTY,
                new DefaultRequestBinderRegistry(ConversionService.SHARED),
                null,
                NioSocketChannel::new,
                NioDatagramChannel::new,
                ClosingConnections.ofAll(),
                null,
                ConversionService.SHARED,
                lookups);
    }

    private static final class NoFilters
            implements HttpClientFilterResolver<ClientFilterResolutionContext> {
        @Override
        public List<FilterEntry> resolveFilterEntries(ClientFilterResolutionContext context) {
            return List.of();
        }

        @Override
        public List<GenericHttpFilter> resolveFilters(
                HttpRequest<?> request, List<FilterEntry> entries) {
            return List.of();
        }
    }
}
