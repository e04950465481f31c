using Guantong.Server.Catalogue.Packs;
using Guantong.Server.Cases.Privacy.Persons;
using Guantong.Server.Notices.Following;
using Guantong.Server.Notices.Sending;
using Guantong.Server.Notices.Templates;
using Guantong.Server.Notices.Writing;

namespace Guantong.Server.Notices;

/// <summary>Room Notices: who is told what. It reads the change log; nothing below knows of it.</summary>
public static class NoticesRoom
{
    public static IServiceCollection AddNotices(this IServiceCollection services)
    {
        services.AddSingleton<PackPart, MessageTemplatesPart>();
        services.AddSingleton<PackPart, ProvidersPart>();
        services.AddSingleton<MessageRows>();
        services.AddSingleton<NoticeLinks>();
        services.AddSingleton<Boxes>();
        services.AddSingleton<Follows>();
        services.AddSingleton<Contacts>();
        services.AddSingleton<NoticeDesk>();
        services.AddSingleton<Inbox>();
        services.AddSingleton<MessageWords>();
        services.AddSingleton<Memberships>();
        services.AddSingleton<NoticeWriting>();
        services.AddSingleton<NoticeReader>();
        services.AddSingleton<Digests>();
        services.AddSending();
        // Found and erased by the number: what was given to follow something, beside any report.
        services.AddSingleton(new PersonalTable("notices.contact", "follower") { Past = "x.box_id is not null and not exists (select from notices.box b where b.id = x.box_id and b.at > $1)" });
        services.AddSingleton(new AgedTable("notices.message", "message", "written_at", p => p.KeepMessageDays));
        services.AddSingleton(new AgedTable("notices.box", "inbox", "at", p => p.KeepMessageDays));
        services.AddHostedService<NoticeLoop>();
        services.AddHealthChecks().AddCheck<NoticeHealth>("messages");
        return services;
    }

    static void AddSending(this IServiceCollection services)
    {
        services.AddSingleton<NoticeSecrets>();
        services.AddSingleton<PushKey>();
        services.AddSingleton<SafeHttp>();
        services.AddSingleton<IMessageRoad, HttpRoad>();
        services.AddSingleton<IMessageRoad, FolderRoad>();
        services.AddSingleton<IMessageRoad, MailRoad>();
        services.AddSingleton<IMessageRoad, PushRoad>();
        services.AddSingleton<Providers>();
        services.AddSingleton<Deliveries>();
        services.AddSingleton<Saying>();
        services.AddSingleton<Courier>();
        services.AddSingleton<SentMessages>();
        services.AddSingleton<Trial>();
    }
}
