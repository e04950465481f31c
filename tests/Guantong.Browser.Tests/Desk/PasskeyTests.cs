using System.Text.Json;
using Guantong.Browser.Tests.House;
using Guantong.Domain.People;
using Guantong.Server.People;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Visit = Guantong.Browser.Tests.House.Visit;

namespace Guantong.Browser.Tests.Desk;

/// <summary>Passkeys with the browser's own virtual device.</summary>
[Collection(StaffCollection.Name)]
public sealed partial class PasskeyTests(BrowserHouse house)
{
    readonly Accounts _accounts = new(house);

    [Theory]
    [InlineData(390, "shift02")]
    [InlineData(1440, "shift03")]
    public async Task A_passkey_is_added_opens_the_door_and_is_refused_once_it_was_revoked(int width, string user)
    {
        await using var visit = (await house.VisitAsync(width, 900, host: "localhost")).Expecting(403);
        var (page, device) = (visit.Page, await Device.PlugInAsync(visit.Page));
        await SignInByPasswordAsync(visit, user);
        await AddAsync(visit, "我的手机");
        await visit.LookAsync("account");
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.Empty(await visit.OverflowingAsync());
        Assert.Empty(await visit.SmallTargetsAsync());

        await SignOutAsync(page);
        await visit.LookAsync("sign-in-passkey");
        await PressAsync(page);
        await page.WaitForURLAsync(Home());
        await visit.GoAsync("/staff/account");
        Assert.Contains("最近使用", await page.InnerTextAsync(".ways-list"));

        await RevokeAsync(user);
        await visit.GoAsync("/staff");
        Assert.Contains("/staff/sign-in", page.Url);
        await PressAsync(page);
        await page.GetByText("已被移除或停用").WaitForAsync();
        await visit.LookAsync("sign-in-revoked");
        Assert.Empty(await Axe.ViolationsAsync(page));
        Assert.Contains("/staff/sign-in", page.Url);
        Assert.Single(await device.CredentialsAsync());
    }

    [Fact]
    public async Task A_copied_passkey_is_refused_and_so_is_the_real_one_from_then_on()
    {
        await using var visit = (await house.VisitAsync(1440, 900, host: "localhost")).Expecting(403);
        var (page, device) = (visit.Page, await Device.PlugInAsync(visit.Page));
        await SignInByPasswordAsync(visit, "shift04");
        await AddAsync(visit, "办公室电脑");
        for (var i = 0; i < 2; i++)
        {
                await SignOutAsync(page);
            await PressAsync(page);
            await page.WaitForURLAsync(Home());
        }

        await device.SetCounterBackAsync();
        await SignOutAsync(page);
        for (var i = 0; i < 2; i++)
        {
            await PressAsync(page);
            await page.GetByText("请用密码登录后重新登记，并告诉管理员").WaitForAsync();
        }
    }

    [Fact]
    public async Task A_passkey_is_offered_in_the_name_field_without_any_button()
    {
        await using var visit = await house.VisitAsync(1440, 900, host: "localhost");
        var page = visit.Page;
        await Device.PlugInAsync(page, suggests: true);
        await SignInByPasswordAsync(visit, "dispatch02");
        await AddAsync(visit, "办公室电脑");

        // The virtual device takes the first suggestion by itself: leaving is followed by coming in again.
        await page.GetByRole(AriaRole.Button, new() { Name = "退出", Exact = true }).ClickAsync();

        await page.WaitForURLAsync(Home());
        await visit.GoAsync("/staff/account");
        Assert.Contains("最近使用", await page.InnerTextAsync(".ways-list"));
    }

    [Fact]
    public async Task A_reader_who_changes_their_mind_is_told_so_and_can_try_again_by_keyboard()
    {
        await using var visit = await house.VisitAsync(390, 844, host: "localhost");
        var (page, device) = (visit.Page, await Device.PlugInAsync(visit.Page));
        await SignInByPasswordAsync(visit, "shift05");
        await visit.GoAsync("/staff/account?lang=en");
        await device.MayAnswerAsync(false);
        await page.FocusAsync("[data-passkey-go]");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Cancelled, or it took too long").WaitForAsync();

        await device.MayAnswerAsync(true);
        await page.FocusAsync("[data-passkey-go]");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync("**said=added**");
        Assert.Equal(1, await page.Locator(".ways-list li").CountAsync());
        Assert.Empty(await Axe.ViolationsAsync(page));
    }

    [Fact]
    public async Task A_page_under_a_bare_address_says_where_passkeys_work_and_one_without_script_takes_the_password()
    {
        await using var visit = await house.VisitAsync(390, 844);
        await visit.GoAsync("/staff/sign-in");
        Assert.Contains("http://localhost:", await visit.Page.InnerTextAsync(".sign-in"));
        Assert.Equal(0, await visit.Page.Locator("[data-passkey]").CountAsync());
        await visit.LookAsync("sign-in-bare");

        await using var plain = await house.VisitAsync(390, 844, script: false, host: "localhost");
        await plain.Page.GotoAsync("/staff/sign-in");
        Assert.False(await plain.Page.Locator("[data-passkey-go]").IsVisibleAsync());
        await plain.Page.FillAsync("#user", "shift06");
        await plain.Page.FillAsync("#password", await _accounts.PasswordAsync("shift06"));
        await plain.Page.Locator("form:has(#password) button[type=submit]").ClickAsync();
        await plain.Page.GotoAsync("/staff/account");
        Assert.Contains("需要浏览器允许脚本", await plain.Page.InnerTextAsync("main"));
        await plain.Page.GetByRole(AriaRole.Button, new() { Name = "退出所有登录" }).ClickAsync();
        await plain.Page.GotoAsync("/staff/account");
        Assert.Contains("/staff/sign-in", plain.Page.Url);
    }

    async Task RevokeAsync(string user)
    {
        var administrator = house.Services.GetRequiredService<PeopleDirectory>().Posts.First(p => p.Role == Role.Administrator).User;
        await using var visit = await _accounts.SignInAsync(administrator, 1440);
        await visit.GoAsync($"/staff/access?q={user}");
        await visit.LookAsync("access");
        Assert.Empty(await Axe.ViolationsAsync(visit.Page));
        await visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("停用全部通行密钥") }).ClickAsync();
        await visit.Page.GetByText("已停用此人的全部通行密钥").WaitForAsync();
        await visit.Page.SetViewportSizeAsync(390, 844);
        await visit.GoAsync("/staff/access");
        await visit.LookAsync("access");
        Assert.Empty(await visit.OverflowingAsync());
    }

    async Task SignInByPasswordAsync(Visit visit, string user)
    {
        await visit.GoAsync("/staff/sign-in");
        await visit.Page.FillAsync("#user", user);
        await visit.Page.FillAsync("#password", await _accounts.PasswordAsync(user));
        await visit.Page.Locator("form:has(#password) button[type=submit]").ClickAsync();
        await visit.Page.WaitForURLAsync(address => !address.Contains("sign-in", StringComparison.Ordinal));
    }

    static async Task AddAsync(Visit visit, string name)
    {
        await visit.GoAsync("/staff/account");
        await visit.Page.FillAsync("#passkey-name", name);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "登记这台设备" }).ClickAsync();
        await visit.Page.WaitForURLAsync("**said=added");
        Assert.Equal(name, await visit.Page.InputValueAsync(".ways-list input"));
    }

    static Task PressAsync(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "用通行密钥登录" }).ClickAsync();

    static async Task SignOutAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "退出", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/staff/sign-in");
    }

    /// <summary>A device that holds keys and knows its owner, as the browser plays it for tests.</summary>
    sealed class Device(ICDPSession session, string id)
    {
        /// <param name="suggests">Whether the browser offers passkeys in the name field: the virtual device would take that offer before any button is pressed.</param>
        public static async Task<Device> PlugInAsync(IPage page, bool suggests = false)
        {
            if (!suggests) await page.AddInitScriptAsync("if (window.PublicKeyCredential) PublicKeyCredential.isConditionalMediationAvailable = async () => false");
            var session = await page.Context.NewCDPSessionAsync(page);
            await session.SendAsync("WebAuthn.enable");
            var made = await session.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true, ["isUserVerified"] = true, ["automaticPresenceSimulation"] = true,
                },
            });
            return new Device(session, made!.Value.GetProperty("authenticatorId").GetString()!);
        }

        /// <summary>Whether it knows its owner.</summary>
        public Task MayAnswerAsync(bool may) => session.SendAsync("WebAuthn.setUserVerified", With(("isUserVerified", may)));

        public async Task<IReadOnlyList<JsonElement>> CredentialsAsync() => [.. (await session.SendAsync("WebAuthn.getCredentials", With()))!.Value.GetProperty("credentials").EnumerateArray()];

        /// <summary>The same key as it was before it was last used: what a copy would be.</summary>
        public async Task SetCounterBackAsync()
        {
            var credential = Assert.Single(await CredentialsAsync()).EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ValueKind == JsonValueKind.Number ? 1 : (object)p.Value, StringComparer.Ordinal);
            await session.SendAsync("WebAuthn.clearCredentials", With());
            await session.SendAsync("WebAuthn.addCredential", With(("credential", credential)));
        }

        Dictionary<string, object> With(params (string Name, object Value)[] more) =>
            more.Append(("authenticatorId", id)).ToDictionary(m => m.Item1, m => m.Item2, StringComparer.Ordinal);
    }

    /// <summary>Where somebody arrives: at the desk, which goes on to a bench, or at the plain page.</summary>
    [System.Text.RegularExpressions.GeneratedRegex("/staff(/desk.*)?$", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, 1000)]
    private static partial System.Text.RegularExpressions.Regex Home();
}
