using System.Net;
using System.Net.Mail;
using System.Text;
using Guantong.Server.Notices.Templates;
using Guantong.Server.Platform;

namespace Guantong.Server.Notices.Sending;

/// <summary>
/// Mail by SMTP: <c>smtp://host:port?from=…&amp;tls=yes</c>; user and password are the secrets <c>NAME-user</c> and <c>NAME-password</c>, NAME
/// being the provider's. Each mail carries its stop link as header too (RFC 8058).
/// </summary>
public sealed class MailRoad(NoticeSecrets secrets, CityOptions options) : IMessageRoad
{
    const int UsualPort = 25;
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public string Name => "smtp";

    public async Task<SendResult> SendAsync(MessageProvider provider, Outgoing message, CancellationToken cancel)
    {
        if (!MailAddress.TryCreate(message.To, out var to)) return new SendResult(Sent.Refused, "no-mail-address");
        var address = new Uri(provider.Url);
        var query = System.Web.HttpUtility.ParseQueryString(address.Query);
        if (!MailAddress.TryCreate(query["from"] ?? "", out var from)) return new SendResult(Sent.Failed, "no-sender");
        if (!await MayReachAsync(address, cancel)) return new SendResult(Sent.Failed, "address-not-allowed");
        using var mail = new MailMessage(from, to) { Subject = message.Title, SubjectEncoding = Encoding.UTF8, Body = message.Text, BodyEncoding = Encoding.UTF8 };
        mail.Headers["X-Message-Id"] = message.Id;
        if (message.Stop is { Length: > 0 } stop)
        {
            mail.Headers["List-Unsubscribe"] = $"<{stop}>";
            mail.Headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click";
        }
        using var client = new SmtpClient(address.Host, address.Port > 0 ? address.Port : UsualPort) { EnableSsl = query["tls"] != "no" };
        if (secrets.Find($"{provider.Name}-user") is { } user) client.Credentials = new NetworkCredential(user, secrets.Find($"{provider.Name}-password"));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        return await SendAsync(client, mail, patience.Token, cancel);
    }

    static async Task<SendResult> SendAsync(SmtpClient client, MailMessage mail, CancellationToken patience, CancellationToken cancel)
    {
        try
        {
            await client.SendMailAsync(mail, patience);
            return SendResult.Taken;
        }
        catch (SmtpFailedRecipientException failure) when (failure.StatusCode is SmtpStatusCode.MailboxUnavailable or SmtpStatusCode.MailboxNameNotAllowed)
        {
            return new SendResult(Sent.Refused, $"smtp-{(int)failure.StatusCode}");
        }
        catch (SmtpException failure)
        {
            return new SendResult(Sent.Failed, failure.StatusCode == SmtpStatusCode.GeneralFailure ? "not-reached" : $"smtp-{(int)failure.StatusCode}");
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new SendResult(Sent.Unsure, "timeout");
        }
    }

    // A relay is mostly inside: then the machine's settings name it.
    async Task<bool> MayReachAsync(Uri address, CancellationToken cancel)
    {
        if (options.Notices.InsideHosts.Any(h => h == address.Host || h == $"{address.Host}:{address.Port}")) return true;
        try
        {
            return (await Dns.GetHostAddressesAsync(address.Host, cancel)).All(SafeHttp.IsPublic);
        }
        catch (System.Net.Sockets.SocketException)
        {
            return false;
        }
    }
}
