package dev.reelport.http.security;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Gives every connection its {@link Patience}. */
@Singleton
final class SlowClients implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
    private static final String NAME = "reelport-patience";

    private final Duration patience;

    SlowClients(SecuritySettings settings) {
        this.patience = settings.patience();
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(
            BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        event.getBean().register(new OfConnection(patience, null));
        return event.getBean();
    }

    private record OfConnection(Duration patience, @Nullable Channel connection)
            implements NettyServerCustomizer {
        @Override
        public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return new OfConnection(patience, channel);
        }

        @Override
        public void onStreamPipelineBuilt() {
            if (connection != null) {
                connection
                        .pipeline()
                        .addBefore(
                                ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
                                NAME,
                                new Patience(patience));
            }
        }
    }
}
