package dev.reelport.http.webhook;

import dev.reelport.domain.webhook.Dispatch;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;

/** Begins to deliver when the service is up, what an earlier process left included. */
@Singleton
final class DeliveryShift implements ApplicationEventListener<ServerStartupEvent> {
    private final Dispatch dispatch;
    private final WebhookCourier courier;

    DeliveryShift(Dispatch dispatch, WebhookCourier courier) {
        this.dispatch = dispatch;
        this.courier = courier;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent started) {
        dispatch.begin(courier);
    }
}
