using Guantong.Server.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Guantong.Server.People
{
    /// <summary>How a person signs in (ASP.NET Core Identity). Its id is the person's id.</summary>
    public sealed class Account : IdentityUser<Guid>
    {
        /// <summary>The password was given out by somebody else and opens nothing until its owner has chosen another.</summary>
        public bool MustChangePassword { get; set; }
    }

    sealed class AccountMapping : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> account)
        {
            account.ToTable("account", "people");
            account.HasKey(a => a.Id);
            account.Property(a => a.Id).HasColumnName("id").ValueGeneratedNever();
            account.Property(a => a.UserName).HasColumnName("user_name");
            account.Property(a => a.NormalizedUserName).HasColumnName("normalized_user_name");
            account.Property(a => a.Email).HasColumnName("email");
            account.Property(a => a.NormalizedEmail).HasColumnName("normalized_email");
            account.Property(a => a.EmailConfirmed).HasColumnName("email_confirmed");
            account.Property(a => a.PasswordHash).HasColumnName("password_hash");
            account.Property(a => a.SecurityStamp).HasColumnName("security_stamp");
            account.Property(a => a.ConcurrencyStamp).HasColumnName("concurrency_stamp").IsConcurrencyToken();
            account.Property(a => a.PhoneNumber).HasColumnName("phone_number");
            account.Property(a => a.PhoneNumberConfirmed).HasColumnName("phone_number_confirmed");
            account.Property(a => a.TwoFactorEnabled).HasColumnName("two_factor_enabled");
            account.Property(a => a.LockoutEnd).HasColumnName("lockout_end");
            account.Property(a => a.LockoutEnabled).HasColumnName("lockout_enabled");
            account.Property(a => a.AccessFailedCount).HasColumnName("access_failed_count");
            account.Property(a => a.MustChangePassword).HasColumnName("must_change_password");
        }
    }
}

namespace Guantong.Server.Platform.Store
{
    public sealed partial class CityDb
    {
        public DbSet<Account> Accounts => Set<Account>();
    }
}
