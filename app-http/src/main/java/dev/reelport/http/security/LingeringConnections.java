package dev.reelport.http.security;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Has every connection end by {@link LingeringClose}. */
@Singleton
final class LingeringConnections
        implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    @Override
    public NettyServerCustomizer.Registry onCreated(
            BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new OfConnection(null));
        return event.getBean();
    }

    private record OfConnection(@Nullable Channel connection) implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return new OfConnection(channel);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (connection != null) {
                connection.pipeline().addFirst("reelport-lingering", new LingeringClose());
            }
        }
    }
}
