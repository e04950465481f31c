using System.Text;
using System.Text.Json;
using Guantong.Domain.People;
using Guantong.Server.Cases;
using Guantong.Server.Notices.Templates;
using Guantong.Server.Platform;

namespace Guantong.Server.Notices.Sending;

/// <summary>
/// The demonstration's way out: writes down what would have been sent, one whole file for each message, and marks it as such. Numbers are
/// masked: nobody has asked for a folder of them.
/// </summary>
public sealed class FolderRoad(CityOptions options) : IMessageRoad
{
    static readonly JsonSerializerOptions Readable = new(CaseJson.Stored) { WriteIndented = true };

    public string Name => "folder";

    public static string FolderOf(CityOptions options) => options.Notices.Folder ?? Path.Combine(options.DataDirectory, "notices", "out");

    public async Task<SendResult> SendAsync(MessageProvider provider, Outgoing message, CancellationToken cancel)
    {
        var to = message.Channel switch { MessageChannels.Sms => Masking.Phone(message.To), MessageChannels.Mail => Masking.Email(message.To), _ => "…" };
        var file = new { Demonstration = true, Note = "演示：未真正发出 / demonstration: not sent", provider = provider.Name, message.Channel, message.Id, to, message.Title, message.Text };
        try
        {
            var folder = Directory.CreateDirectory(FolderOf(options)).FullName;
            var path = Path.Combine(folder, $"{message.Id}-{message.Channel}.json");
            var half = path + ".half";
            await File.WriteAllTextAsync(half, JsonSerializer.Serialize(file, Readable), new UTF8Encoding(false), cancel);
            File.Move(half, path, overwrite: true);
            return SendResult.Taken;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new SendResult(Sent.Failed, "folder-not-writable");
        }
    }
}
