using Guantong.Server.Catalogue.Packs.Reading;
using Guantong.Server.Exchange.Orders;
using Guantong.Server.Platform.Http;

namespace Guantong.Server.Web.Api.Calls;

/// <summary>A row of a file that could not be taken as it is: where it stands, and what is wrong with it.</summary>
public sealed record OrderFileFault(int Row, string Column, string Sentence);

/// <summary>What became of a file of orders.</summary>
/// <param name="Said">The counts in a sentence.</param>
public sealed record OrderFileAnswer(int New, int Before, int Waiting, string Said, IReadOnlyList<OrderFileFault> Faults);

/// <summary>A file of orders taken at the bench: the same reading as the verb take-orders. Sent again it changes nothing, because an order is known by its number.</summary>
static class OrderFileRoute
{
    const int LargestFile = 4 * 1024 * 1024;
    const int LongestName = 60;
    const string UsualSource = "12345";

    public static void Map(IEndpointRouteBuilder desk) =>
        desk.MapPost("/orders/file", TakeAsync).WithTags("orders").ForTakers().Produces<OrderFileAnswer>().ProducesProblem(413);

    static async Task<IResult> TakeAsync(string? source, OrderDesk desk, HttpContext http)
    {
        var (seat, cancel) = (CallDoor.SeatOf(http), http.RequestAborted);
        if (http.Request.ContentLength > LargestFile) return new Problem(StatusCodes.Status413PayloadTooLarge, "body-too-large");
        var folder = Directory.CreateTempSubdirectory("guantong-orders-");
        try
        {
            var path = Path.Combine(folder.FullName, "orders");
            await using (var file = File.Create(path)) await http.Request.Body.CopyToAsync(file, cancel);
            if (new FileInfo(path).Length > LargestFile) return new Problem(StatusCodes.Status413PayloadTooLarge, "body-too-large");
            var findings = new Findings();
            var orders = OrderFile.Read(path, seat.Shell.City.Zone, findings);
            var (added, before, waiting) = (0, 0, 0);
            var from = source?.Trim() is { Length: > 0 and <= LongestName } named ? named : UsualSource;
            foreach (var (_, order) in orders)
            {
                var taken = await desk.TakeAsync(from, order, null, cancel);
                if (taken.Before) before++;
                else if (taken.State == "waiting") waiting++;
                else added++;
            }
            return TypedResults.Ok(new OrderFileAnswer(
                added, before, waiting, seat.Say("exchange.orders-taken", ("new", added), ("before", before), ("waiting", waiting), ("wrong", findings.All.Count)),
                [.. findings.All.Select(f => new OrderFileFault(f.Row, f.Column, seat.Say(f.Key, f.Args)))]));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
